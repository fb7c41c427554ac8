// 
echo('lost');
