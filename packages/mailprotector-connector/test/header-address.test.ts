import { describe, expect, it } from "@jest/globals";
import { headerAddress } from "../src/header-address.ts";

describe("headerAddress", () => {
  it.each([
    ["carol@one.example", "carol@one.example"],
    ["  carol@one.example  ", "carol@one.example"],
    ["<carol@one.example>", "carol@one.example"],
    ["Carol <carol@one.example>", "carol@one.example"],
    ['"Carol, of Accounts" <carol@one.example>', "carol@one.example"],
    ["carol@one.example (Carol)", "carol@one.example"],
    ["(Carol)carol@one.example", "carol@one.example"],
    ["Carol carol@one.example", "carol@one.example"],
    ["carol@one.example, dave@one.example", "carol@one.example"],
    ["Carol <carol@one.example", "carol@one.example"],
    ["carol@one.example <>", "carol@one.example"],
    ["MAILER-DAEMON", "MAILER-DAEMON"],
  ])("reads %p as %p", (header, address) => {
    expect(headerAddress(header)).toBe(address);
  });

  it("is not fooled by an address in the display name", () => {
    expect(headerAddress('"<bank@one.example>" <thief@two.example>')).toBe("thief@two.example");
    expect(headerAddress('"bank@one.example" <thief@two.example>')).toBe("thief@two.example");
  });

  it.each(["", "   ", "<>", "Nobody <>", "No address here", "@", null, 42, ["a@one.example"]])(
    "finds no address in %p",
    (header) => {
      expect(headerAddress(header)).toBeUndefined();
    },
  );
});
