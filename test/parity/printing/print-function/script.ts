// print function
print('with parentheses');
print(' and ' + 'without');
