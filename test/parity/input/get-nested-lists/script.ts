// get nested lists
print_r($_GET);
