// exception methods
const e = new RuntimeException('message', 42, new Exception('previous'));
echo(e.getMessage(), '|', e.getCode(), '|', e.getLine(), '|', e.getPrevious()!.getMessage());
