declare function nosuch_helper(...values: number[]): void;
declare function nosuch_other(...values: number[]): void;
function caller() { return nosuch_helper(1, 2); }
try { caller(); } catch (e) { const error = e as Error & { getMessage(): string; getCode(): number }; echo(get_class(error), '|', error.getMessage(), '|', error.getCode(), '\n'); }
echo(function_exists('nosuch_helper') ? 'yes' : 'no', '\n');
register_shutdown_function(() => { echo('last: ', error_get_last()?.message ?? 'none', '\n'); });
echo('before\n'); nosuch_other(strlen('abc'));
echo('after\n');
