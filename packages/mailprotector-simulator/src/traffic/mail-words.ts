// The words that made-up mails are made of. All domains and addresses are reserved for documentation.

/** Domains that send. */
export const senderDomains: readonly string[] = [
  "news.example.com",
  "shop.example.net",
  "bank.example.org",
  "logistics.example.com",
  "university.example.org",
  "forum.example.net",
  "travel.example.com",
  "payroll.example.net",
  "clinic.example.org",
  "tickets.example.com",
  "cloud.example.net",
  "museum.example.org",
  "lawyers.example.org",
  "social.example.com",
  "kommune.example.net",
];

/** Local parts of people. */
export const people: readonly string[] = [
  "carnegie",
  "a.lovelace",
  "grace.hopper",
  "tanaka",
  "m.curie",
  "o'brien",
  "jose.garcia",
  "li.wei",
  "s.kovalevskaya",
  "postmaster",
  "accounts",
  "sales",
  "info",
  "e.noether",
  "k.johnson",
  "hedy.lamarr",
  "b.liskov",
  "m.hamilton",
  "office",
];

/** Display names in many scripts, some with characters that need escaping. */
export const displayNames: readonly string[] = [
  "Example",
  "Ada Lovelace",
  "José García",
  "田中 太郎",
  "Søren Ångström",
  "李伟",
  "Anna O'Brien",
  "Софья Ковалевская",
  "Your Parcel Service",
  "Accounts \\ Payable",
  "محمد",
  "Newsletter 📰",
];

/** Subjects of wanted mail. */
export const subjects: readonly string[] = [
  "The Journey Continues!",
  "Re: minutes of the meeting",
  "Invoice",
  "Your order has been shipped",
  "Fwd: Angebot für März",
  "Weekly report",
  "Einladung zur Jahresversammlung",
  "会議のお知らせ",
  "Lunch on Friday? 🍜",
  "Réunion déplacée à jeudi",
  'Build "main" failed',
  "Новое расписание",
  "Question about ticket",
  "Receipt for your payment",
  "[list] patch for review",
  "تذكير بالموعد",
];

/** Subjects of spam. */
export const spamSubjects: readonly string[] = [
  "You have WON",
  "V1agra at b3st price",
  "Urgent business proposal",
  "Account suspended, verify now",
  "💰 Double your coins",
  "RE: your unpaid toll",
  "Final notice",
  "=?utf-8?B?broken",
];

/** Results of checks. */
export const resultLists: readonly (readonly string[])[] = [
  ["spf_pass"],
  ["spf_pass", "dkim_pass"],
  ["spf_pass", "from_spf_none", "reply_spf_softfail", "multiple_from_replyto", "bulk"],
  ["spf_none"],
  ["spf_pass", "dkim_pass", "dmarc_pass"],
  [],
];

/** Results of checks of spam. */
export const spamResultLists: readonly (readonly string[])[] = [
  ["spf_fail", "spam_content"],
  ["spf_softfail", "uri_blocked", "spam_content"],
  ["spf_none", "helo_mismatch", "bulk", "spam_content"],
];
