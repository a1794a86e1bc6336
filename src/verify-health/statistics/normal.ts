// Knows the quantiles of the standard normal distribution.

const NUMERATOR = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const DENOMINATOR = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1,
];
const TAIL_NUMERATOR = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_DENOMINATOR = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];

function evaluate(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/**
 * The x below which a standard normal value falls with the given probability (0 < p < 1).
 * Acklam's rational approximation, relative error below 1.2e-9.
 */
export function computeNormalQuantile(probability: number): number {
  if (probability > 0.5) return -computeNormalQuantile(1 - probability);
  if (probability < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(probability));
    return evaluate(TAIL_NUMERATOR, q) / evaluate(TAIL_DENOMINATOR, q);
  }
  const q = probability - 0.5;
  const r = q * q;
  return (evaluate(NUMERATOR, r) * q) / evaluate(DENOMINATOR, r);
}
