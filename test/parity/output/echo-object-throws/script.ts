// echo object throws
class Plain {}
try {
  echo(new Plain());
} catch (e) {
  echo(e.message);
}
