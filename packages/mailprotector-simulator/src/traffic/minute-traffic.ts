import { asFraction, hashPair, randomStream } from "../hash.ts";
import { mailKind, type MailRow } from "./mail-columns.ts";

/** What a minute of traffic hangs on. */
export interface MinuteShape {
  readonly seed: number;
  /** Records a minute, on average over a week. */
  readonly ratePerMinute: number;
  readonly curve: "day-night" | "flat";
}

const minuteMs = 60_000;
/** Spam waves roll for half an hour. */
const waveMinutes = 30;

/**
 * All mails of one minute (whole minutes since the epoch), sorted by time. They hang on nothing but the minute and the
 * shape, so any interval can be made at any time, in any pieces, with the same outcome.
 */
export function minuteTraffic(minute: number, shape: MinuteShape): MailRow[] {
  const random = randomStream(hashPair(hashPair(shape.seed, minute), 0x7472));
  const wave = isWave(minute, shape);
  const wanted = Math.floor(expectedRecords(minute, shape) + random());
  const rows: MailRow[] = [];
  for (let serial = 0; rows.length < wanted; serial++) {
    const kind = drawKind(random, wave);
    const recipients = drawRecipients(random, kind, wanted - rows.length);
    const time = minute * minuteMs + Math.floor(random() * minuteMs);
    for (let recipient = 0; recipient < recipients; recipient++) {
      rows.push({ time, serial, recipient, kind });
    }
  }
  if (random() < 1 / 300) gatherInBurst(rows, random);
  return rows.sort(byTime);
}

function expectedRecords(minute: number, shape: MinuteShape): number {
  if (shape.curve === "flat") return shape.ratePerMinute;
  const wave = isWave(minute, shape) ? 3 : 1;
  return shape.ratePerMinute * dayCurve(minute) * weekCurve(minute) * wave;
}

/** Averages to 1 over a day; the peak is at 14:00 UTC. */
function dayCurve(minute: number): number {
  return 1 + 0.75 * Math.cos((2 * Math.PI * (minute - 14 * 60)) / 1_440);
}

/** Averages to 1 over a week. The epoch began on a Thursday. */
function weekCurve(minute: number): number {
  const weekday = (Math.floor(minute / 1_440) + 4) % 7;
  return weekday === 0 || weekday === 6 ? 0.5 : 1.2;
}

function isWave(minute: number, shape: MinuteShape): boolean {
  if (shape.curve === "flat") return false;
  const wave = hashPair(hashPair(shape.seed, 0x7761), Math.floor(minute / waveMinutes));
  return asFraction(wave) < 0.03;
}

function drawKind(random: () => number, wave: boolean): number {
  if (wave && random() < 0.75) return mailKind.spam;
  const draw = random();
  if (draw < 0.03) return mailKind.bounce;
  if (draw < 0.06) return mailKind.newsletter;
  if (draw < 0.2) return mailKind.spam;
  return draw < 0.38 ? mailKind.outbound : mailKind.ordinary;
}

function drawRecipients(random: () => number, kind: number, room: number): number {
  if (kind === mailKind.newsletter) return Math.min(room, 5 + Math.floor(random() * 50));
  if (kind === mailKind.bounce || random() < 0.85) return 1;
  return Math.min(room, 2 + Math.floor(random() * 3));
}

/** A queue that was stuck lets everything go within a second. */
function gatherInBurst(rows: MailRow[], random: () => number): void {
  const offset = Math.floor(random() * (minuteMs - 1_000));
  for (const [index, row] of rows.entries()) {
    const start = row.time - (row.time % minuteMs);
    const within = Math.floor((row.time % minuteMs) / 60);
    rows[index] = { ...row, time: start + offset + within };
  }
}

function byTime(a: MailRow, b: MailRow): number {
  return a.time - b.time;
}
