// callback throws
ob_start((buffer: string) => { throw new Exception('from callback'); });
echo('main;');
try {
  ob_end_flush();
} catch (e) {
  echo('caught ', e.message, ' level ', ob_get_level());
}
