/** A line that waits to be sent: as it was typed, and when. */

export interface Line {
  path: string;
  fields: [string, string][];
  at: string;
}

export const LATE = 10_000;
/** Milliseconds after which nobody is taken to answer any more. */

const GONE = new Set([502, 503, 504]);

/** Whether a status is no answer of ours, but of a tunnel or proxy that cannot reach us. */
export function isGone(status: number): boolean {
  return GONE.has(status) || (status >= 520 && status <= 530);
}

/** What is kept of a form that was sent: all but the token, which is asked for anew. */
export function typed(path: string, sent: FormData, now: Date): Line {
  const fields = [...sent.entries()].filter(
    (field): field is [string, string] => field[0] !== "csrfmiddlewaretoken" && typeof field[1] === "string",
  );
  return { path, fields, at: now.toISOString() };
}

/** The form as it is sent later: with its own key, and the moment it was written. */
export function carries(line: Line, token: string): URLSearchParams {
  return new URLSearchParams([...line.fields, ["at", line.at], ["csrfmiddlewaretoken", token]]);
}

const KEPT = /^\/(capture|not-today|today\/block\/[0-9a-f-]{36})$/;

/** Whether what is sent to an address may wait on this device. */
export function mayWait(path: string): boolean {
  return KEPT.test(path);
}

/** What it says, to be shown while it waits. */
export function words(line: Line): string {
  return said(line, "text") ?? "";
}

function said(line: Line, wanted: string): string | undefined {
  return line.fields.find(([name]) => name === wanted)?.[1];
}

/** Whether an answer ends the waiting: it was taken, or the block that it is about is no longer there. */
export function isHeard(line: Line, status: number): boolean {
  return (status >= 200 && status < 300) || (status === 404 && line.path.startsWith("/today/block/"));
}

/** Whether it was meant for a time that is over: "not today" for its day, "next week" for its week. */
export function isLate(line: Line, now: Date): boolean {
  const then = new Date(line.at);
  if (line.path === "/not-today") return then.toDateString() !== now.toDateString();
  return said(line, "state") === "moved" && monday(then) !== monday(now);
}

function monday(day: Date): string {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - ((day.getDay() + 6) % 7)).toDateString();
}
