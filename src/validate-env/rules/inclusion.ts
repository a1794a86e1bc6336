// Whether one value holds another: as an item of its list, or as a part of its text.
import type { Declaration } from '../types/declaration.ts';
import { splitUrl } from '../types/urls.ts';

const jsonItems = (value: string): string[] | undefined => {
  if (!value.trim().startsWith('[')) return undefined;
  try {
    const items: unknown = JSON.parse(value);
    return Array.isArray(items) ? items.map(String) : undefined;
  } catch {
    return undefined;
  }
};

/** Two spellings of one address are equal: scheme and host in any case, with or without a last slash. */
const normalize = (text: string): string => {
  const bare = text.trim().replace(/\/$/, '');
  const end = splitUrl(bare) ? bare.indexOf('/', bare.indexOf('://') + 3) : 0;
  return end < 0 ? bare.toLowerCase() : bare.slice(0, end).toLowerCase() + bare.slice(end);
};

/** Whether the value of `holder` holds `item`. Lists and JSON arrays are compared item by item, any other type as text. */
export const isIncluded = ({ type, options }: Declaration, holder: string, item: string): boolean => {
  const items = jsonItems(holder) ?? (type === 'list' ? holder.split(options.separator ?? ',') : undefined);
  return items ? items.some((one) => normalize(one) === normalize(item)) : holder.includes(item);
};
