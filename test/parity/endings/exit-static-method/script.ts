// exit static method
class T { static run() { die("static"); } }
call_user_func([T, 'run']);
