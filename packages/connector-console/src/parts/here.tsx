import { createContext, use, useEffect, useState, type ReactNode } from "react";

interface Here {
  readonly name: string | undefined;
  readonly set: (name: string | undefined) => void;
}

const HereContext = createContext<Here>({ name: undefined, set: () => undefined });

export function HereProvider({ children }: { readonly children: ReactNode }) {
  const [name, set] = useState<string>();
  return <HereContext value={{ name, set }}>{children}</HereContext>;
}

/** What the open page is about, as it has said itself. */
export function useHereName(): string | undefined {
  return use(HereContext).name;
}

/** Puts what a page is about, e.g. a connector's name, at the end of the breadcrumb while it is open. */
export function useHere(name: string | undefined): void {
  const { set } = use(HereContext);
  useEffect(() => {
    set(name);
    return () => set(undefined);
  }, [name, set]);
}
