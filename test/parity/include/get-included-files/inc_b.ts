// 
echo('B;');
