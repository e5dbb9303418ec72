/** A moment for people, to the minute and in UTC; the same on every machine. */
export function printTime(time: string): string {
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d).*)?$/.exec(time) ?? []
  return day === undefined ? time : minute === undefined ? day : `${day} ${minute} UTC`
}
