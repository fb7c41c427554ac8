/**
 * Records what real PHP makes of the bodies in test/php/oracle/upload-bodies.ts into test/php/fixtures/uploads.json.
 * Needs php-cgi: `npx tsx tools/record-uploads.ts && npx biome check --write test/php/fixtures`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type UploadBody, uploadBodies } from '../test/php/oracle/upload-bodies.ts';

const MARK = '@@@';
const DEFAULTS = { display_errors: '1', display_startup_errors: '1', html_errors: '0', log_errors: '0' };
// Strings become hexadecimal and arrays lists of pairs: order, keys and every byte can be compared.
const SCRIPT = `<?php
function pairs($value) {
  if (is_int($value)) return $value;
  if (is_string($value)) return strpos($value, "\\0") === false && is_uploaded_file($value) ? 'file:' . md5_file($value) : (strlen($value) > 100 ? 'md5:' . md5($value) : bin2hex($value));
  $list = [];
  foreach ($value as $key => $item) $list[] = [pairs((string) $key), pairs($item)];
  return $list;
}
echo '${MARK}', json_encode(['post' => pairs($_POST), 'files' => pairs($_FILES), 'input' => strlen(file_get_contents('php://input'))]);
`;

function record({ body, contentType, ini }: UploadBody, script: string): unknown {
  const flags = Object.entries({ ...DEFAULTS, ...ini }).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
  const result = spawnSync('php-cgi', ['-n', '-q', ...flags], {
    input: body,
    env: {
      PATH: process.env.PATH,
      REDIRECT_STATUS: '200',
      REQUEST_METHOD: 'POST',
      SCRIPT_FILENAME: script,
      CONTENT_TYPE: contentType,
      CONTENT_LENGTH: String(body.length),
    },
    maxBuffer: 1 << 28,
  });
  const output = result.stdout.toString('latin1');
  const mark = output.indexOf(MARK);
  if (mark === -1) throw new Error(`php-cgi failed: ${result.stderr}${output}`);
  const warnings = [...output.slice(0, mark).matchAll(/^(?:Warning|Notice): (.*) in .* on line \d+$/gm)].map(
    ([, text]) => text,
  );
  return { ...JSON.parse(output.slice(mark + MARK.length)), warnings };
}

const folder = mkdtempSync(join(tmpdir(), 'record-'));
const script = join(folder, 'script.php');
writeFileSync(script, SCRIPT);
const recorded = Object.fromEntries(uploadBodies.map((body) => [body.name, record(body, script)]));
rmSync(folder, { recursive: true });
const lines = Object.entries(recorded).map(([name, result]) => `${JSON.stringify(name)}: ${JSON.stringify(result)}`);
writeFileSync(new URL('../test/php/fixtures/uploads.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
console.log(`${lines.length} bodies recorded`);
