// ob get level argument count
try {
  ob_get_level(1);
} catch (e) {
  echo(e.name, ': ', e.message);
}
