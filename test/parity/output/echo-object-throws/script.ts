// echo object throws
try {
  echo(new stdClass());
} catch (e) {
  echo(e.message);
}
