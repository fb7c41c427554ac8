// 
echo('pre;');
