// 
echo("run;");
