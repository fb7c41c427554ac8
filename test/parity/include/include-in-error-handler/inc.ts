// 
echo('handled;');
