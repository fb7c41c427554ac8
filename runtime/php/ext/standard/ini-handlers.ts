/** Checks and effects of new values of the directives of PHP's extension `standard`. */
import { iniBool } from '../../../config/ini-values.ts';
import { ErrorLevel } from '../../engine/report.ts';
import { quantity } from '../../main/ini-changes.ts';
import type { IniHandler } from '../../main/request.ts';

export const standardIniHandlers = {
  auto_detect_line_endings: (request, text) => {
    if (iniBool(text)) {
      request.diagnostics.raise(ErrorLevel.E_DEPRECATED, 'auto_detect_line_endings is deprecated');
    }
    return true;
  },
  default_socket_timeout: quantity,
  unserialize_max_depth: quantity,
} satisfies Readonly<Record<string, IniHandler>>;
