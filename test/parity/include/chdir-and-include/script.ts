// chdir and include
ini_set('html_errors', '0'); chdir('/'); echo(getcwd(), ';'); include('inc.ts'); include('./inc.ts'); chdir(dirname($_SERVER['SCRIPT_FILENAME'])); include('./inc.ts');
