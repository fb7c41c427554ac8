<?php // uncaught value error class
throw new ValueError('own');
