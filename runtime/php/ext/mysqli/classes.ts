/** The classes of mysqli, made once per request: their objects belong to it. */
import type { Request } from '../../main/request.ts';
import { makeClasses } from './link-class.ts';

class MysqliClasses {
  made: ReturnType<typeof makeClasses> | null = null;
}

export function classesOf(request: Request): ReturnType<typeof makeClasses> {
  const place = request.stateOf(MysqliClasses);
  place.made ??= makeClasses(request);
  return place.made;
}
