print("sevc")
