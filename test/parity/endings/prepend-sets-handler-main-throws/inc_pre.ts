// 
set_exception_handler((e) => { echo('H:', e.getMessage(), ';'); });
