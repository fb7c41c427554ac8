// sprintf returns
const text = sprintf('%04d-%02d-%02d', 2024, 3, 7);
echo(text);
