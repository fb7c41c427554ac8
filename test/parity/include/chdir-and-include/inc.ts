// 
echo('inc;');
