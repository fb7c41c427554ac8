import { expect, test } from 'vitest';
import { geometricMean, median, percentile, spread } from '../../bench/measure/statistics.ts';

test('median: the middle, or between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 100])).toBe(3);
  expect(median([])).toBeNaN();
});

test('percentile: nearest rank, never beyond the largest', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile([7], 0.99)).toBe(7);
});

test('spread: half the range as a part of the median', () => {
  expect(spread([90, 100, 110])).toBeCloseTo(0.1);
  expect(spread([5])).toBe(0);
});

test('geometric mean: twice and half make one', () => {
  expect(geometricMean([2, 0.5])).toBeCloseTo(1);
});
