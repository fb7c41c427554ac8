// 
echo('inc;'); ob_start(); echo('deep;'); die('dead;');
