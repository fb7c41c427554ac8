/** Which files of the document root may be sent as they are: never sources, configuration, or what tools leave behind. */
const FORBIDDEN_EXTENSIONS = new Set(
  (
    'ts tsx mts cts jsx map php php3 php4 php5 php7 php8 phps phtml pht phar inc ini conf cfg env lock log sql sqlite sqlite3 db ' +
    'bak orig save old swp swo tmp dist sh bash key pem crt p12 pfx yml yaml toml neon twig'
  ).split(' '),
);
const FORBIDDEN_NAMES =
  /^(?:package(?:-lock)?|npm-shrinkwrap|composer|biome|[jt]sconfig(?:\..+)?|.*\.config)\.(?:json|jsonc|js|mjs|cjs)$/;

/** @param name last part of the path */
export function isServable(name: string): boolean {
  const lower = name.toLowerCase();
  const extension = lower.slice(lower.lastIndexOf('.') + 1);
  return !lower.endsWith('~') && !FORBIDDEN_EXTENSIONS.has(extension) && !FORBIDDEN_NAMES.test(lower);
}
