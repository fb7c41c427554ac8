// php://input by offset, by pieces, and again from the start
var_dump(file_get_contents('php://input', false, null, 3, 4));
const input = fopen('php://input', 'r');
var_dump(fread(input, 4), ftell(input), feof(input), stream_get_contents(input), feof(input), rewind(input), fgets(input));
