// exit in json serialize
class Quit { jsonSerialize() { exit('while encoding'); } }
echo(json_encode(new Quit()));
