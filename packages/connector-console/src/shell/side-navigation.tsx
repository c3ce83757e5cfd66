import { Link, useLocation } from "react-router";
import { Icon } from "../parts/icon.tsx";
import { places } from "../places.ts";
import { isOpen, navigation } from "./navigation.ts";
import styles from "./shell.module.css";

/** The way to every page. */
export function SideNavigation({ onChoose }: { readonly onChoose?: () => void }) {
  const { pathname } = useLocation();
  return (
    <>
      <Link to={places.connectors} className={styles["brand"]} onClick={onChoose}>
        <img src="/favicon.svg" alt="" />
        Sluice
      </Link>
      <nav aria-label="Pages">
        {navigation.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <p className={styles["group"]}>{group.title}</p>
            <ul className={styles["items"]}>
              {group.items.map((item) => (
                <li key={item.path}>
                  <Link
                    to={item.path}
                    className={styles["item"]}
                    aria-current={isOpen(item, pathname) ? "page" : undefined}
                    onClick={onChoose}
                  >
                    <Icon name={item.icon} />
                    {item.title}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </>
  );
}
