import TestSequencer from "@jest/test-sequencer";

/** Suites with hosts, browsers and worlds take half a minute each; most others a second. */
const heavy = /\/(acceptance|connector-console\/test|demo\/test|simulation\/test)\/[^/]+$/;

/**
 * Runs heavy suites first, of all kinds mixed: one at the end would run alone. Jest itself knows how long a suite takes only
 * where it ran before.
 */
export default class HeavyFirst extends TestSequencer {
  async sort(tests) {
    const isHeavy = ({ path }) => heavy.test(path.replaceAll("\\", "/"));
    const nameOf = ({ path }) => path.replace(/.*[\\/]/, "");
    return [
      ...tests.filter(isHeavy).toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
      ...(await super.sort(tests.filter((test) => !isHeavy(test)))),
    ];
  }
}
