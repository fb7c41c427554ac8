// exception message number
var e = new Exception(123, 4); var_dump(e.getMessage(), e.getCode());
