/** Days of the months before a month of an ordinary year. */
const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The number that spreadsheets keep for a date: days since 30 December 1899; from 1 March 1900 on. */
export function serialDay(iso: string): number {
  const [year, month, day] = iso.split("-").map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const y = year - 1;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const inYear = BEFORE[month - 1] + day + (isLeap && month > 2 ? 1 : 0);
  // 30 December 1899 is day 693594 of the Gregorian calendar reckoned back to year 1.
  return y * 365 + leaps + inYear - 693594;
}
