// 
echo('app;');
