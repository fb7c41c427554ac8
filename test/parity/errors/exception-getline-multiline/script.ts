// exc getline multiline
let e = new Exception(
  "multi",
  5
);
echo(e.getLine());
throw new RuntimeException(
  "second"
);
