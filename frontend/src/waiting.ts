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

/** Whether "not today" was said on a day that is over: then it means nothing any more. */
export function isLate(line: Line, now: Date): boolean {
  return line.path === "/not-today" && new Date(line.at).toDateString() !== now.toDateString();
}
