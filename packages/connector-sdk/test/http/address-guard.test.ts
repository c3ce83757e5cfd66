import { describe, expect, it } from "@jest/globals";
import { addressVerdict } from "@sluice/connector-sdk";
import fc from "fast-check";

const closed = { allowPrivateNetwork: false };
const open = { allowPrivateNetwork: true };

describe("an address", () => {
  it.each([
    ["8.8.8.8"],
    ["2606:4700:4700::1111"],
    ["::ffff:8.8.8.8"],
    ["64:ff9b::8.8.8.8"],
    ["2002:808:808::1"],
  ])("that is public is reached: %s", (ip) => {
    expect(addressVerdict(ip, closed)).toEqual({ allowed: true });
  });

  it.each([
    ["127.0.0.1"],
    ["127.255.255.254"],
    ["10.1.2.3"],
    ["172.31.0.1"],
    ["192.168.1.1"],
    ["100.64.0.1"],
    ["198.18.0.1"],
    ["203.0.113.7"],
    ["240.0.0.1"],
    ["::1"],
    ["fc00::1"],
    ["fd12:3456::1"],
    ["fec0::1"],
    ["::ffff:10.0.0.1"],
    ["::ffff:127.0.0.1"],
    ["64:ff9b::a00:1"],
    ["::10.0.0.1"],
    ["2002:7f00:1::1"],
  ])("of this network is reached only where that is allowed: %s", (ip) => {
    expect(addressVerdict(ip, closed)).toMatchObject({ allowed: false, always: false });
    expect(addressVerdict(ip, open)).toEqual({ allowed: true });
  });

  it.each([
    ["0.0.0.0"],
    ["169.254.169.254"],
    ["169.254.0.1"],
    ["168.63.129.16"],
    ["100.100.100.200"],
    ["192.0.0.192"],
    ["224.0.0.1"],
    ["255.255.255.255"],
    ["::"],
    ["fe80::1"],
    ["fe80::1%eth0"],
    ["ff02::1"],
    ["fd00:ec2::254"],
    ["fd20:ce::254"],
    ["::ffff:169.254.169.254"],
    ["::ffff:a9fe:a9fe"],
    ["64:ff9b::169.254.169.254"],
    ["2002:a9fe:a9fe::"],
    ["not an address"],
    [""],
  ])("that leads to no service is never reached: %j", (ip) => {
    expect(addressVerdict(ip, open)).toMatchObject({ allowed: false, always: true });
  });

  it("is judged the same as IPv4 and inside IPv6", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.boolean(), (ip, allowPrivateNetwork) => {
        const policy = { allowPrivateNetwork };
        expect(addressVerdict(`::ffff:${ip}`, policy)).toEqual(addressVerdict(ip, policy));
        expect(addressVerdict(`64:ff9b::${ip}`, policy)).toEqual(addressVerdict(ip, policy));
      }),
    );
  });

  it("is never opened by the strict policy when the lax one refuses it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (ip) => {
        if (addressVerdict(ip, closed).allowed) expect(addressVerdict(ip, open).allowed).toBe(true);
      }),
    );
  });
});
