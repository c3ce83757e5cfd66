import { describe, expect, it } from "@jest/globals";
import { places } from "../../src/places.ts";
import { breadcrumb } from "../../src/shell/breadcrumb.ts";
import { isOpen, navigation } from "../../src/shell/navigation.ts";

describe("the breadcrumb", () => {
  it.each([
    [places.connectors, undefined, "System › Integrations › Connectors"],
    [places.connector("c1"), "Acme mail", "System › Integrations › Connectors › Acme mail"],
    [places.connectorTypes, undefined, "System › Integrations › Connector types"],
    [places.systemStatus, undefined, "System › System Status"],
    [places.search, undefined, "Threat Hunting › Interflow Search"],
  ])("of %s is the way users know", (path, here, way) => {
    const titles = breadcrumb(path, here).map(({ title }) => title);

    expect(titles.join(" › ")).toBe(way);
  });

  it("leads back from a connector to all of them, and never to the page itself", () => {
    expect(breadcrumb(places.connector("c1"), "Acme mail").map(({ path }) => path)).toEqual([
      undefined,
      undefined,
      places.connectors,
      undefined,
    ]);
    expect(breadcrumb(places.connectors).at(-1)?.path).toBeUndefined();
  });
});

describe("the navigation", () => {
  it.each([places.connectors, places.connector("c1"), places.connectorTypes])(
    "marks one item as open at %s",
    (path) => {
      const items = navigation.flatMap((group) => group.items);

      expect(items.filter((item) => isOpen(item, path))).toHaveLength(1);
    },
  );
});
