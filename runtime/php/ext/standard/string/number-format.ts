/** number_format(): grouped thousands. */
import { fixedText } from '../../../engine/float-text.ts';
import { roundTo } from '../../../engine/rounding.ts';

/** Text of a number with `decimals` decimals (negative ones count as 0), rounded as round() does. */
export function formatNumber(value: number | bigint, decimals: number, point: string, thousands: string): string {
  const places = Math.max(decimals, 0);
  const rounded = typeof value === 'bigint' ? value : roundTo(value, places);
  if (typeof rounded === 'number' && !Number.isFinite(rounded)) return Number.isNaN(rounded) ? 'nan' : 'inf';
  const digits = typeof rounded === 'bigint' ? String(rounded < 0n ? -rounded : rounded) : fixedText(rounded, places);
  const [whole = '', fraction = '0'.repeat(places)] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, () => thousands);
  const sign = rounded < 0 ? '-' : '';
  return places === 0 ? sign + grouped : sign + grouped + point + fraction;
}
