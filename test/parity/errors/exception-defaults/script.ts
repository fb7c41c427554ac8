// exc defaults
let e = new Exception();
var_dump(e.getMessage(), e.getCode(), e.getPrevious(), e.getLine(), basename(e.getFile()) !== '', e.getTraceAsString(), e.getTrace());
let x = new ErrorException();
var_dump(x.getSeverity(), x.getLine(), x.getMessage());
let y = new ErrorException("m", 1, E_WARNING, "some/file.php", 99, e);
var_dump(y.getSeverity(), y.getLine(), y.getFile(), y.getPrevious() === e, y.getCode());
let z = new ErrorException("m", 1, E_WARNING, "only/file.php");
var_dump(z.getLine(), z.getFile());
