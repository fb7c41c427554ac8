// A report: the client gets its receipt immediately, the report is made afterwards.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const target = String($_GET.into ?? join(mkdtempSync(join(tmpdir(), 'ts-sapi-report-')), 'report.txt'));

http_response_code(202);
header('Content-Type: text/plain');
echo('Your report is being made.\n');
fastcgi_finish_request();

const lines: string[] = [];
for (let month = 1; month <= 12; month++) {
  usleep(20_000); // the slow part
  lines.push(sprintf('%02d  %10s', month, number_format(month * 1234.5, 2)));
}
if (target.endsWith('report.txt')) writeFileSync(target, `${lines.join('\n')}\n`);
