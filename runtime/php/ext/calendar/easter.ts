/** Easter Sunday in the Julian and the Gregorian reckoning (ext/calendar/easter.c). */

export const EasterMode = {
  CAL_EASTER_DEFAULT: 0,
  CAL_EASTER_ROMAN: 1,
  CAL_EASTER_ALWAYS_GREGORIAN: 2,
  CAL_EASTER_ALWAYS_JULIAN: 3,
} as const;

/** Rome took the new calendar in 1582, England in 1752. */
function isJulian(year: number, mode: number): boolean {
  if (mode === EasterMode.CAL_EASTER_ALWAYS_GREGORIAN) return false;
  if (mode === EasterMode.CAL_EASTER_ALWAYS_JULIAN) return true;
  return year <= (mode === EasterMode.CAL_EASTER_ROMAN ? 1582 : 1752);
}

function modulo(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor;
}

/** Days from March 21st to Easter Sunday. @param mode one of EasterMode; any other is the default */
export function daysToEaster(year: number, mode: number): number {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100);
  const leapYears = Math.floor(year / 4);
  let sunday = leapYears + year + 5;
  let epact = 3 - 11 * golden - 7;
  if (!isJulian(year, mode)) {
    const solar = Math.trunc((year - 1600) / 100) - Math.trunc((year - 1600) / 400);
    const lunar = Math.trunc((Math.trunc((year - 1400) / 100) * 8) / 25);
    sunday = year + leapYears - century + Math.floor(year / 400);
    epact = 3 - 11 * golden + solar - lunar;
  }
  // The Paschal full moon as days after March 21st. Two of its thirty places are not used by every year.
  let fullMoon = modulo(epact, 30);
  if (fullMoon === 29 || (fullMoon === 28 && golden > 11)) fullMoon--;
  return fullMoon + modulo(4 - fullMoon - sunday, 7) + 1;
}
