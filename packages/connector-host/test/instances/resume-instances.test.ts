import { expect, it } from "@jest/globals";
import type { CollectorHooks } from "../../src/instances/instance-context.ts";
import { bench, letters } from "./test-instances.ts";

const parcels = { ...letters, name: "Parcels", conf: { ...letters.conf, box: "8" } };

it("a start goes on with instances as they are when their turn comes, not as they were at first", async () => {
  const told: string[] = [];
  const [began, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const hooks: CollectorHooks = {
    started: async ({ name }) => void told.push(`started ${name}`),
    changed: async ({ name }) => {
      told.push(`begins ${name}`);
      began.resolve();
      await letGo.promise;
    },
    stopped: async ({ name }) => void told.push(`stopped ${name}`),
  };
  const { service } = bench({ hooks });
  await service.create(letters);
  const removed = await service.create(parcels);
  told.length = 0;

  const resuming = service.resumeAll();
  await began.promise;
  const removing = service.remove(removed.instance.id);
  letGo.resolve();
  await Promise.all([resuming, removing]);

  expect(told).toEqual(["begins Letters", "stopped Parcels"]);
});

it("an instance stays inactive when its collection could not be started, and can be switched on later", async () => {
  const told: string[] = [];
  let fails = true;
  const hooks: CollectorHooks = {
    started: async ({ name }, paused) => {
      if (paused !== undefined && fails) throw new Error("no room");
      told.push(`started ${name} after ${paused?.since}`);
    },
    changed: async () => undefined,
    stopped: async () => undefined,
  };
  const given = bench({ hooks });
  const { instance } = await given.service.create(letters);
  await given.service.deactivate(instance.id);

  await expect(given.service.activate(instance.id)).rejects.toThrow("no room");
  expect(given.instances.get(instance.id)).toMatchObject({ active: false, inactiveSince: 1_000 });
  fails = false;
  await given.service.activate(instance.id);

  expect(told).toEqual(["started Letters after undefined", "started Letters after 1000"]);
});
