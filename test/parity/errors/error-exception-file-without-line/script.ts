// error exception file without line
var e = new ErrorException('m', 0, 1, 'f.php'); var_dump(e.getFile(), e.getLine()); var f = new ErrorException('m', 0, 1, null, 5); var_dump(f.getLine());
