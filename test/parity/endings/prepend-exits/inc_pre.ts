// 
header('X-Pre: 1'); die('pre;');
