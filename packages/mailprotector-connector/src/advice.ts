import type { Advice } from "@sluice/connector-sdk";

/** Said after the general recommendation: where a Mailprotector user finds what is wrong. */
export const advice: Advice = {
  auth_rejected:
    "In the Mailprotector console open your profile, Roles, View API Key, and copy the key again: regenerating it makes the old one invalid.",
  forbidden:
    "A key acts with the permissions of its role: take the key of a role that may read this domain and its logs.",
  not_found:
    "Compare the Domain ID with the number in the address of the domain's page in the Mailprotector console, then check the Base URL.",
};
